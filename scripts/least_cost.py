#!/usr/bin/env python3
"""Least-cost ways: Murhal against GRASS (r.cost, r.path) and scikit-image (MCP_Geometric), in the same run.

    least_cost.py make FOLDER SIDE SEED
    least_cost.py compare FOLDER [--pairs 3] [--rounds 3] [--ours COMMAND]

A folder holds cost.f32 (SIDE x SIDE little-endian float32, row by row) and pairs.txt (row column row column a line: where a way
begins and ends). `make` writes one, with hills and winding rivers of high cost. `compare` lets each engine find the same ways in
turns, holds their costs against each other (1e-6), and prints medians over the rounds and ratios to Murhal: CPU seconds of the
search first, wall seconds after them; reading and writing of files is not counted. COMMAND prints what `cargo bench --bench ways`
prints where MURHAL_RASTER names the folder, which is the default. An engine that is not there is left out, and said to be.
"""
import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

RELATIVE = 1e-6  # costs of different engines may differ by this much


def make(folder, side, seed):
    """Value noise of six octaves, and rivers where another noise passes its median."""
    os.makedirs(folder, exist_ok=True)
    chance = np.random.default_rng(seed)

    def octave(cells):
        grid, at = chance.random((cells + 2, cells + 2)), np.arange(side) * (cells / side)
        whole = at.astype(int)
        part = at - whole
        part = part * part * (3 - 2 * part)
        rows = grid[whole] * (1 - part)[:, None] + grid[whole + 1] * part[:, None]
        return rows[:, whole] * (1 - part) + rows[:, whole + 1] * part

    noise = sum(octave(4 << number) * 0.5**number for number in range(6))
    noise = (noise - noise.min()) / (noise.max() - noise.min())
    costs = (1 + 19 * noise * noise).astype("<f4")
    rivers = octave(5) + 0.5 * octave(11)
    costs[np.abs(rivers - np.median(rivers)) < 0.006] = 40.0
    costs.tofile(os.path.join(folder, "cost.f32"))
    pairs = (chance.uniform(0.05, 0.95, (20, 4)) * side).astype(int)
    np.savetxt(os.path.join(folder, "pairs.txt"), pairs, fmt="%d")


def read(folder, count):
    costs = np.fromfile(os.path.join(folder, "cost.f32"), "<f4")
    side = int(round(len(costs) ** 0.5))
    return costs.reshape(side, side), np.loadtxt(os.path.join(folder, "pairs.txt"), int, ndmin=2)[:count]


def ours(folder, count, command):
    surroundings = dict(os.environ, MURHAL_RASTER=os.path.abspath(folder), MURHAL_PAIRS=str(count))
    out = subprocess.run(command, shell=True, env=surroundings, capture_output=True, text=True, check=True).stdout
    return json.loads(out.strip().splitlines()[-1])


def scikit_image(costs, pairs):
    from skimage.graph import MCP_Geometric

    costs = costs.astype("f8")
    cpu, wall, found = time.process_time(), time.perf_counter(), []
    engine = MCP_Geometric(costs, fully_connected=True)
    for row, column, to_row, to_column in pairs:
        surface, _ = engine.find_costs([(row, column)], [(to_row, to_column)])
        engine.traceback((to_row, to_column))
        found.append(float(surface[to_row, to_column]))
    return {"cpu_s": time.process_time() - cpu, "wall_s": time.perf_counter() - wall, "costs": found}


def grass(folder, side, pairs):
    with tempfile.TemporaryDirectory() as place:
        location = os.path.join(place, "location")
        subprocess.run(["grass", "-c", "XY", location, "-e"], capture_output=True, check=True)

        def run(*lines):
            job = os.path.join(place, "job.sh")
            with open(job, "w") as file:
                file.write("set -e\nexport GRASS_VERBOSE=-1 GRASS_OVERWRITE=1\n" + "\n".join(lines) + "\n")
            asked = ["grass", os.path.join(location, "PERMANENT"), "--exec", "bash", job]
            return subprocess.run(asked, capture_output=True, text=True, check=True).stdout

        cost = os.path.join(os.path.abspath(folder), "cost.f32")
        run(
            f"g.region n={side} s=0 w=0 e={side} rows={side} cols={side}",
            f"r.in.bin -f input={cost} output=cost bytes=4 north={side} south=0 west=0 east={side} rows={side} cols={side} anull=-1",
        )
        region = f"g.region n={side} s=0 w=0 e={side} rows={side} cols={side}"
        empty_cpu, empty_wall, _ = timed(lambda: run(region))
        found, cpu, wall = [], 0.0, 0.0
        for row, column, to_row, to_column in pairs:
            start, end = f"{column}.5,{side - row - 1}.5", f"{to_column}.5,{side - to_row - 1}.5"
            once_cpu, once_wall, out = timed(
                lambda: run(
                    region,
                    f"r.cost input=cost output=cum outdir=dir start_coordinates={start} stop_coordinates={end} memory=4000",
                    f"r.path input=dir format=auto vector_path=way start_coordinates={end}",
                    f"r.what map=cum coordinates={end} separator=comma",
                )
            )
            found.append(float(out.strip().splitlines()[-1].split(",")[-1]))
            # What it takes to start the program is not the search.
            cpu, wall = cpu + once_cpu - empty_cpu, wall + once_wall - empty_wall
        return {"cpu_s": cpu, "wall_s": wall, "costs": found}


def timed(work):
    used = lambda: sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])
    cpu, wall = used(), time.perf_counter()
    done = work()
    return used() - cpu, time.perf_counter() - wall, done


def compare(folder, count, rounds, command):
    costs, pairs = read(folder, count)
    engines = {"murhal": lambda: ours(folder, count, command)}
    try:
        import skimage.graph  # noqa: F401

        engines["scikit-image"] = lambda: scikit_image(costs, pairs)
    except ImportError:
        print("left out: scikit-image is not there (pip install scikit-image)")
    if shutil.which("grass"):
        engines["grass"] = lambda: grass(folder, len(costs), pairs)
    else:
        print("left out: GRASS is not there (apt-get install grass-core)")
    runs = {name: [] for name in engines}
    for _ in range(rounds):
        for name, engine in engines.items():
            runs[name].append(engine())
    middle = {name: {key: statistics.median(run[key] for run in all_of) for key in ("cpu_s", "wall_s")} for name, all_of in runs.items()}
    print(f"{len(costs)} x {len(costs)}, {len(pairs)} ways, medians of {rounds} rounds")
    first = runs["murhal"][0]
    worst = 0.0
    for name, figures in middle.items():
        off = max(abs(a - b) / a for a, b in zip(first["costs"], runs[name][0]["costs"]))
        worst = max(worst, off)
        ratio = {key: figures[key] / middle["murhal"][key] for key in figures}
        print(
            f"{name:13} cpu {figures['cpu_s']:7.2f} s ({ratio['cpu_s']:5.1f} x)  wall {figures['wall_s']:7.2f} s ({ratio['wall_s']:5.1f} x)"
            f"  costs off by {off:.1e}"
        )
    band = statistics.median(run["band_cpu_s"] for run in runs["murhal"])
    print(f"murhal's corridor band within {first['within_percent']:.0f}%: cpu {band:.2f} s, {band / middle['murhal']['cpu_s']:.2f} of the lines' time")
    return worst <= RELATIVE


def main():
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = asked.add_subparsers(dest="verb", required=True)
    making = verbs.add_parser("make")
    making.add_argument("folder")
    making.add_argument("side", type=int)
    making.add_argument("seed", type=int)
    comparing = verbs.add_parser("compare")
    comparing.add_argument("folder")
    comparing.add_argument("--pairs", type=int, default=3)
    comparing.add_argument("--rounds", type=int, default=3)
    comparing.add_argument("--ours", default="cargo bench --quiet --bench ways")
    given = asked.parse_args()
    if given.verb == "make":
        make(given.folder, given.side, given.seed)
    elif not compare(given.folder, given.pairs, given.rounds, given.ours):
        sys.exit("the costs differ")


if __name__ == "__main__":
    main()
