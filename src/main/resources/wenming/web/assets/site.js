// On every page: charts where a page has some.
if (document.querySelector('meta[name="chart-library"]')) {
  import('./chart.js').then((charts) => charts.drawAll());
}
