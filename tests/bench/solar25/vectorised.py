"""The workload of solar25.toml in numpy, vectorised in blocks: what `ballpark run` is held against."""
import resource, sys
import numpy as np

N, BLOCK, YEARS = 1_000_000, 8192, 25


def block(random, n):
    def triangular(low, mode, high):
        return random.triangular(low, mode, high, n)

    def lognormal(median, sigma):
        return median * np.exp(sigma * random.standard_normal(n))

    size, cost = triangular(90_000, 100_000, 105_000), lognormal(1000, 0.15)
    use, upkeep = triangular(0.14, 0.17, 0.22), lognormal(17, 0.20)
    price, decline = lognormal(0.065, 0.20), triangular(0.003, 0.005, 0.010)
    rate = triangular(0.05, 0.07, 0.10)

    flows = np.empty((YEARS + 1, n))
    flows[0] = -size * cost
    energy, keep = size * use * 8760, size * upkeep
    spent, given, npv = size * cost, np.zeros(n), flows[0].copy()
    v = 1 / (1 + rate)
    discount = np.ones(n)
    for t in range(1, YEARS + 1):
        discount *= v
        flows[t] = energy * price - keep
        npv += flows[t] * discount
        spent = spent + keep * discount
        given += energy * discount
        energy = energy * (1 - decline)
    # Newton's method on the present value at u = ln(1 + irr), all samples at once
    i = np.full(n, 0.05)
    for _ in range(50):
        w = 1 / (1 + i)
        value, slope = np.zeros(n), np.zeros(n)
        for t in range(YEARS, -1, -1):
            slope = slope * w + value
            value = value * w + flows[t]
        step = value / (slope * w * w)
        i = i + step
        if np.all(np.abs(step) < 1e-10):
            break
    i[(i <= -0.99) | (i >= 10)] = np.nan
    return npv, spent / given, i


def main():
    random = np.random.default_rng(1)
    outputs = [np.concatenate(parts) for parts in
               zip(*(block(random, min(BLOCK, N - at)) for at in range(0, N, BLOCK)))]
    for name, values in zip(("npv", "lcoe", "irr"), outputs):
        values = values[np.isfinite(values)]
        print(name, values.mean(), *np.percentile(values, (10, 50, 90)))
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
after = main()
print(f"samples a CPU-second: {N / (after - before):.3g}", file=sys.stderr)
