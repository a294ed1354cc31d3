// Charts: the library comes only to pages that have one. Each figure.chart carries its data as JSON in its own script
// element and has a table beside it that says the same; the canvas is decoration for those who see it.
//   { kind: 'bars', labels: [...], series: [{ name, values: [...] }], max }      bars lie, one series upon the other
//   { kind: 'columns', labels: [...], series: [...], max }                       columns stand side by side
let library;

function load() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = document.querySelector('meta[name="chart-library"]').content;
    script.onload = () => resolve(window.echarts);
    script.onerror = reject;
    document.head.append(script);
  });
  return library;
}

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Names may take a quarter of the width: on a wide screen most of them then stand whole. */
const room = (canvas) => Math.round(Math.min(340, Math.max(110, canvas.clientWidth / 4)));

function option(data, canvas) {
  const lying = data.kind === 'bars';
  const text = colour('--pico-color');
  const axis = { axisLabel: { color: text, width: room(canvas), overflow: 'truncate' }, axisLine: { lineStyle: { color: colour('--edge') } } };
  const names = { type: 'category', data: data.labels, inverse: lying, ...axis };
  const values = { type: 'value', max: data.max ?? null, splitLine: { lineStyle: { color: colour('--line') } }, ...axis };
  return {
    animation: false,
    aria: { enabled: false },
    color: [colour('--good'), colour('--open'), colour('--part'), colour('--quiet')],
    grid: { left: 8, right: 24, top: data.series.length > 1 ? 36 : 12, bottom: 8, containLabel: true },
    legend: data.series.length > 1 ? { top: 0, textStyle: { color: text } } : undefined,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: data.series.map((one) => ({
      name: one.name,
      type: 'bar',
      stack: lying ? 'all' : undefined,
      data: one.values,
      barMaxWidth: 26,
    })),
  };
}

/** Draws every chart below an element that is not drawn yet. */
export async function drawAll(root = document) {
  const figures = [...root.querySelectorAll('figure.chart:not([data-drawn])')];
  if (figures.length === 0) return;
  const echarts = await load();
  for (const figure of figures) {
    figure.dataset.drawn = '';
    const canvas = figure.querySelector('.chart-canvas');
    const data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    if (data.kind === 'bars') canvas.style.height = `${Math.max(8, data.labels.length * 2.4 + 4)}rem`;
    const chart = echarts.init(canvas);
    chart.setOption(option(data, canvas));
    new ResizeObserver(() => {
      chart.resize();
      chart.setOption(option(data, canvas));
    }).observe(canvas);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => chart.setOption(option(data, canvas)));
  }
}

document.addEventListener('filled', (event) => drawAll(event.target));
document.addEventListener('htmx:afterSwap', (event) => drawAll(event.target));
