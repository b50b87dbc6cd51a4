#!/usr/bin/env python3
"""Reads files of 100,000 features with Murhal and with GDAL (pyogrio) in the same run and prints the ratio for each format.

  python3 scripts/against_gdal.py FOLDER [--program PROGRAM] [--features N] [--rounds N]

The files are written into FOLDER by GDAL, where they are not there yet. PROGRAM prints seconds, features and name for the
file it is given; without one, `cargo bench --bench readers --` is asked. Both read the whole file into memory: GDAL into a
GeoDataFrame, Murhal into its features. Rounds alternate, medians count: seconds of the clock, of reading alone, and seconds
of the processor, which other work does not change (Murhal's with its start and its end). Needs pyogrio, geopandas, shapely, numpy.
"""
import argparse, os, resource, statistics, subprocess, sys, time

import geopandas as gpd, numpy as np, pyogrio, shapely

# A file, its driver, what it is made of, and what GDAL must be told to see its geometry.
FILES = [
    ("fields.geojson", "GeoJSON", "fields", {}),
    ("fields.geojsonl", "GeoJSONSeq", "fields", {}),
    ("points.geojson", "GeoJSON", "points", {}),
    ("fields.shp", "ESRI Shapefile", "fields", {}),
    ("fields.gpkg", "GPKG", "fields", {}),
    ("fields.fgb", "FlatGeobuf", "fields", {}),
    ("fields.kml", "KML", "fields", {}),
    ("points.gpx", "GPX", "points", {}),
    ("points.csv", "CSV", "points", {"X_POSSIBLE_NAMES": "lon", "Y_POSSIBLE_NAMES": "lat"}),
    ("wkt.csv", "CSV", "wkt", {"GEOM_POSSIBLE_NAMES": "WKT"}),
    ("points.xlsx", "XLSX", "points", {}),
    ("points.ods", "ODS", "points", {}),
]


def made(kind, many):
    """Fields of some twenty corners or points, with six attributes; the same for the same number."""
    chance = np.random.default_rng(7)
    lon, lat = chance.uniform(24, 36, many), chance.uniform(3, 12, many)
    if kind == "points":
        shapes = shapely.points(lon, lat)
    else:
        corners = chance.integers(8, 33, many)
        turns = [np.sort(chance.uniform(0, 2 * np.pi, n)) for n in corners]
        sizes = chance.uniform(0.001, 0.01, many)
        shapes = np.array([
            shapely.Polygon(np.column_stack([x + size * np.cos(turn), y + size * np.sin(turn)]))
            for x, y, size, turn in zip(lon, lat, sizes, turns)
        ])
    numbers = np.arange(many)
    frame = gpd.GeoDataFrame({
        "id": [f"thing-{n}" for n in numbers],
        "name": [f"Field of the household {n % 977}, payam {n % 131}" for n in numbers],
        "crop": np.array(["sorghum", "groundnut", "sesame", "cassava"])[numbers % 4],
        "sown": [f"2026-{5 + n % 3:02}-{1 + n % 28:02}" for n in numbers],
        "people": numbers % 40 + 1,
        "hectares": np.round(chance.uniform(0.2, 9, many), 2),
    }, geometry=shapes, crs="EPSG:4326")
    return frame


def write(folder, many):
    frames = {}
    for name, driver, kind, _ in FILES:
        path = os.path.join(folder, name)
        if os.path.exists(path):
            continue
        if kind not in frames:
            frames[kind] = made(kind, many)
        frame = frames[kind]
        if driver in ("XLSX", "ODS"):
            table = frame.drop(columns="geometry").assign(lon=frame.geometry.x, lat=frame.geometry.y)
            pyogrio.write_dataframe(table, path, driver=driver)
        elif driver == "CSV" and kind == "points":
            frame.drop(columns="geometry").assign(lon=frame.geometry.x, lat=frame.geometry.y).to_csv(path, index=False)
        elif driver == "CSV":
            pyogrio.write_dataframe(frame, path, driver=driver, GEOMETRY="AS_WKT")
        elif driver == "GPX":
            waypoints = gpd.GeoDataFrame({"name": frame["name"], "desc": frame["crop"], "src": frame["id"]}, geometry=frame.geometry, crs=frame.crs)
            pyogrio.write_dataframe(waypoints, path, driver=driver, layer="waypoints")
        else:
            pyogrio.write_dataframe(frame, path, driver=driver)


def by_gdal(path, options):
    layer = "waypoints" if path.endswith(".gpx") else None
    begun, busy = time.perf_counter(), time.process_time()
    try:
        frame = pyogrio.read_dataframe(path, layer=layer, **options)
    except Exception as why:
        return None, str(why)
    return (time.perf_counter() - begun, time.process_time() - busy), len(frame)


def by_murhal(program, path):
    busy = of_children()
    said = subprocess.run([*program, path], capture_output=True, text=True, check=False)
    if said.returncode != 0 or not said.stdout:
        sys.exit(f"{path}: {said.stderr}")
    seconds, features, _ = said.stdout.split(maxsplit=2)
    return (float(seconds), of_children() - busy), int(features)


def of_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main():
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("folder")
    asked.add_argument("--program", default="cargo bench --quiet --bench readers --")
    asked.add_argument("--features", type=int, default=100_000)
    asked.add_argument("--rounds", type=int, default=3)
    asked.add_argument("--only", default="")
    asked = asked.parse_args()
    os.makedirs(asked.folder, exist_ok=True)
    write(asked.folder, asked.features)
    print(f"GDAL {'.'.join(map(str, pyogrio.__gdal_version__))}, pyogrio {pyogrio.__version__}; medians of {asked.rounds} rounds, seconds")
    print(f"{'':18} {'':>6} {'':>9} {'clock':>24}   {'processor':>24}")
    print(f"{'file':18} {'MB':>6} {'features':>9}" + f" {'GDAL':>8} {'Murhal':>8} {'ratio':>6}  " * 2)
    for name, _, _, options in FILES:
        if asked.only and asked.only not in name:
            continue
        path = os.path.join(asked.folder, name)
        theirs, ours = [], []
        for _ in range(asked.rounds):
            seconds, their_count = by_gdal(path, options)
            if seconds is None:
                break
            theirs.append(seconds)
            seconds, our_count = by_murhal(asked.program.split(), path)
            ours.append(seconds)
        if not theirs:
            _, our_count = by_murhal(asked.program.split(), path)
            print(f"{name:18} GDAL: {their_count}; Murhal reads {our_count} features")
            continue
        if their_count != our_count:
            print(f"{name}: GDAL finds {their_count} features, Murhal {our_count}")
        line = f"{name:18} {os.path.getsize(path) / 1e6:6.1f} {our_count:9}"
        for which in (0, 1):
            their, our = (statistics.median(one[which] for one in all) for all in (theirs, ours))
            line += f" {their:8.3f} {our:8.3f} {their / our:6.1f}  "
        print(line, flush=True)


if __name__ == "__main__":
    main()
