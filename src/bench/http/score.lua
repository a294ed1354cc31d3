-- wrk: one submission of a file after another; tells requests a second and the latencies as a line of JSON.
local bodies = {}
local next_body = 0

function init(args)
  for line in io.lines(os.getenv("WENMING_BODIES")) do
    bodies[#bodies + 1] = wrk.format("POST", "/api/v1/score", { ["Content-Type"] = "application/json" }, line)
  end
end

function request()
  next_body = next_body % #bodies + 1
  return bodies[next_body]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format('{"requests": %d, "requests_per_s": %.2f, "p50_ms": %.3f, "p99_ms": %.3f, "failed": %d}\n',
    summary.requests, summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
