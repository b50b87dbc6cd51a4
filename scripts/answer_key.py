#!/usr/bin/env python3
"""An independent answer to `murhal encounters WORKLOAD`, and a comparison with it.

    answer_key.py make WORKLOAD KEY.npz
    answer_key.py compare KEY.npz ENCOUNTERS.csv

`make` searches a workload folder with Shapely and NumPy in one conic plane; `compare` reads what
`murhal encounters WORKLOAD --out ENCOUNTERS.csv` wrote and ends with exit code 1 on any fault. Needs pyogrio.

A stretch of a route runs from one vertex to the next; the herd is on it from the day it leaves the first
vertex until the passage has left the second. A pair meets where a stretch is near enough while the times
of both overlap. Days count from 2026-10-01 and are kept in whole hundredths, which is exact.

Murhal measures in another plane, so a distance close to the threshold may fall on either side of it. A *sure*
pair has a stretch within the threshold less 0.3 %, a *possible* one within the threshold and 0.3 %. The table
must have every sure pair and none but possible ones; its days must hold the sure window inside the possible one.
"""
import sys

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

PLANE = "+proj=lcc +lat_0=8 +lon_0=30 +lat_1=5 +lat_2=11 +datum=WGS84 +units=m"
FIRST_DAY = np.datetime64("2026-10-01")
KINDS = ("farm", "water", "incident", "route", "state")
INCIDENT_M = 2000.0  # an incident counts within this distance of a route
SLACK = 0.003  # of a threshold, and of a distance
STATE_SLACK_M = 0.5  # a route and a state this close to merely touching may or may not meet
DISTANCE_SLACK_M = 1.0  # a distance may differ by this much, or by SLACK of it
BATCH = 20_000  # stretches looked at together, to bound the memory
SLICE = 200  # hundredths of a day: routes are searched in slices of two days
# One row a pair: ids, least distance, and the windows over its sure and its possible stretches.
ROW = np.dtype("u4, u4, f8, f8, f8, f8, f8")
ROW.names = ("a", "b", "d", "sure0", "sure1", "may0", "may1")


def hundredths(days):
    return np.round(np.asarray(days, float) * 100)


def of_dates(dates):
    return hundredths((np.asarray(dates, "datetime64[D]") - FIRST_DAY).astype(int))


def one_row_a_pair(rows):
    """The least distance and the widest windows of each pair."""
    codes = rows["a"].astype(np.uint64) << np.uint64(32) | rows["b"]  # a pair as one number
    order = np.argsort(codes)
    rows, codes = rows[order], codes[order]
    starts = np.flatnonzero(np.r_[True, codes[1:] != codes[:-1]][: len(rows)])
    pairs = rows[starts]
    for name in ROW.names[2:]:
        pairs[name] = (np.maximum if name in ("sure1", "may1") else np.minimum).reduceat(rows[name], starts)
    return pairs


def rows_of(a, b, d, reach, begin, end):
    """Pairs of which stretches share a time, where near enough; not sure, they have an empty sure window."""
    sure, rows = d <= reach * (1 - SLACK), np.zeros(len(a), ROW)
    rows["a"], rows["b"], rows["d"], rows["may0"], rows["may1"] = a, b, d, begin, end
    rows["sure0"], rows["sure1"] = np.where(sure, begin, np.inf), np.where(sure, end, -np.inf)
    return one_row_a_pair(rows[d <= reach * (1 + SLACK)])


class Stretches:
    """All stretches of all routes."""

    def __init__(self, routes):
        xy, of = shapely.get_coordinates(routes.geometry.values, return_index=True)
        days = hundredths(np.concatenate([np.asarray(days, float) for days in routes.days]))
        first = np.flatnonzero(of[:-1] == of[1:])  # the vertices that begin a stretch
        of, depart = of[first], of_dates(routes.depart)
        self.route = routes.id.values[of]
        self.begin = depart[of] + days[first]
        self.end = depart[of] + days[first + 1] + hundredths(routes.passage_days)[of]
        self.half_width = routes.half_width_m.values[of].astype(float)
        self.shape = shapely.linestrings(np.stack([xy[first], xy[first + 1]], 1))

    def boxes(self, which, reach):
        """Boxes of some stretches, widened by their reach and the slack."""
        west, south, east, north = shapely.bounds(self.shape[which]).T
        reach = reach * (1 + SLACK)
        return shapely.box(west - reach, south - reach, east + reach, north + reach)


def near_things(s, things, begin, end, reach):
    """Stretches near farms, water points or incidents: boxes first, then times, then distances."""
    begin, end = np.broadcast_to(begin, len(things)), np.broadcast_to(end, len(things))
    reach = np.broadcast_to(reach, len(s.shape))
    ids, shapes, parts = things.id.values, things.geometry.values, []
    tree = shapely.STRtree(shapes)
    for start in range(0, len(s.shape), BATCH):
        which = slice(start, start + BATCH)
        i, k = tree.query(s.boxes(which, reach[which])) + np.array([[start], [0]])
        meet = (s.begin[i] < end[k]) & (s.end[i] > begin[k])
        i, k = i[meet], k[meet]
        shared = np.maximum(s.begin[i], begin[k]), np.minimum(s.end[i], end[k])
        parts.append(rows_of(s.route[i], ids[k], shapely.distance(s.shape[i], shapes[k]), reach[i], *shared))
    return one_row_a_pair(np.concatenate(parts))


def near_routes(s):
    """Stretches near those of other routes, in slices of the season: a pair belongs where its shared window begins."""
    parts = []
    for slice_no in range(int(s.begin.min() // SLICE), int(s.end.max() // SLICE) + 1):
        there = np.flatnonzero((s.begin < (slice_no + 1) * SLICE) & (s.end > slice_no * SLICE))
        boxes = s.boxes(there, s.half_width[there])  # each widened by its own half-width: near ones touch
        tree = shapely.STRtree(boxes)
        for start in range(0, len(there), BATCH):
            i, k = there[tree.query(boxes[start : start + BATCH]) + np.array([[start], [0]])]
            begin, end = np.maximum(s.begin[i], s.begin[k]), np.minimum(s.end[i], s.end[k])
            meet = (s.route[i] < s.route[k]) & (begin < end) & (begin // SLICE == slice_no)
            i, k, begin, end = i[meet], k[meet], begin[meet], end[meet]
            d, reach = shapely.distance(s.shape[i], s.shape[k]), s.half_width[i] + s.half_width[k]
            parts.append(rows_of(s.route[i], s.route[k], d, reach, begin, end))
    return one_row_a_pair(np.concatenate(parts))


def in_states(routes, states):
    """Routes in states, at any time: sure with the state's edge moved inwards, possible with it moved outwards."""
    lines, areas = np.asarray(routes.geometry), np.asarray(states.geometry)
    k, i = shapely.STRtree(lines).query(areas, predicate="dwithin", distance=STATE_SLACK_M)
    sure = shapely.intersects(lines[i], shapely.buffer(areas, -STATE_SLACK_M)[k])
    rows = rows_of(routes.id.values[i], states.id.values[k], np.where(sure, 0.0, 1.0), 1.0, -np.inf, np.inf)
    rows["d"] = 0.0
    return rows


def make(workload, out):
    def read(name):
        return gpd.read_file(f"{workload}/{name}.geojson", engine="pyogrio").to_crs(PLANE)

    routes = read("routes")
    s = Stretches(routes)
    key = {"state": in_states(routes, read("states")), "route": near_routes(s)}
    key["water"] = near_things(s, t := read("water"), -np.inf, of_dates(t.dry_on), s.half_width)
    key["incident"] = near_things(s, read("incidents"), -np.inf, np.inf, INCIDENT_M)
    key["farm"] = near_things(s, t := read("farms"), of_dates(t.sow), of_dates(t.harvest) + 100, s.half_width)
    for rows in key.values():
        rows["sure0"][rows["sure0"] == np.inf] = np.nan  # no sure stretch at all
        rows["sure1"][rows["sure1"] == -np.inf] = np.nan
    np.savez_compressed(out, **key)
    print(", ".join(f"{kind} {len(key[kind])}" for kind in KINDS))


def compare(key, table):
    table, key = pd.read_csv(table, dtype={"kind": "category"}), np.load(key)
    table["first_day"] = hundredths(table.first_day.fillna(-np.inf))  # an empty day is no limit
    table["last_day"] = hundredths(table.last_day.fillna(np.inf))
    if failed := not table.kind.isin(KINDS).all():
        print("the table has a row of an unknown kind")
    for kind in KINDS:
        given, known = table[table.kind == kind], pd.DataFrame(key[kind]).astype({"a": np.int64, "b": np.int64})
        rows = given.merge(known, on=["a", "b"], how="outer", indicator="where")
        both, off = rows["where"] == "both", np.abs(rows.distance_m - rows.d)
        # NaN compares with nothing: a pair that is not sure has no sure window to hold.
        too_short = (rows.first_day > rows.sure0) | (rows.last_day < rows.sure1)
        too_long = (rows.first_day < rows.may0) | (rows.last_day > rows.may1)
        faults = {
            "missing": (rows["where"] == "right_only") & rows.sure0.notna(),
            "extra": rows["where"] == "left_only",
            "twice": rows.duplicated(["a", "b"]),
            "with a wrong distance": both & ~(off <= np.maximum(DISTANCE_SLACK_M, SLACK * rows.d)),
            "with wrong days": both & (too_short | too_long),
        }
        counts = "".join(f", {which.sum()} {fault}" for fault, which in faults.items())
        pairs = f"{len(given)} in the table, {known.sure0.notna().sum()} sure, {len(known)} possible{counts}"
        print(f"{kind}: {pairs}, worst distance difference {off[both].max():.3f} m")
        for fault, which in faults.items():
            if which.any():
                failed = True
                print(f"  {fault}:\n{rows[which].iloc[:3, 1:-1].to_string(index=False)}")
    return int(failed)


if __name__ == "__main__":
    verbs = {"make": make, "compare": compare}
    sys.exit(verbs[sys.argv[1]](*sys.argv[2:]) if len(sys.argv) == 4 and sys.argv[1] in verbs else __doc__)
