"""Whole processes, measured by the operating system: the command itself and plain readers of the same files, in turn.

python3 bench/whole.py [--sizes 36,1000,10000] [--runs 5] [--workers N] [--heap 512m]

Makes the forms with bench/forms/ManyForms.java (once, below target/bench), builds the baselines, runs everything once to warm the file cache and
then RUNS times in turn, and prints a table in Markdown: medians of wall, processor time and peak memory, and the ratio to openpyxl's wall of the
same round (its median, least and most). Needs Python with openpyxl, a JDK, and the built program.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HOME = pathlib.Path(__file__).resolve().parent.parent
SCRATCH = HOME / "target" / "bench"
BASE = "openpyxl: reads and sums"


def measured(command, environment):
    """Wall and processor seconds, peak memory in MiB and exit status of one run."""
    began = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=HOME, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode


def forms(units):
    folder = SCRATCH / f"forms-{units}"
    if not folder.exists():
        making = SCRATCH / f"forms-{units}.new"
        shutil.rmtree(making, ignore_errors=True)
        subprocess.run([java(), "bench/forms/ManyForms.java", "input-templates", making, str(units)], cwd=HOME, check=True)
        making.rename(folder)
    return folder


def java():
    home = os.environ.get("TONGHOP_JAVA_HOME") or os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home, "bin", "java")) if home else "java"


def commands(units, input_folder, output, classes):
    month = str(input_folder / "2023-11")
    libraries = os.pathsep.join([str(classes), str(HOME / "target" / "lib") + "/*"])
    yield BASE, [sys.executable, "bench/baselines/read_and_sum.py", month], False
    if units <= 1000:
        yield "POI's user model: reads and sums", [java(), "-cp", libraries, "ReadAndSum", month], False
    run = ["./run.sh", "consolidate", "--period", "2023-11", "--input", str(input_folder), "--output", str(output), "--quiet"]
    yield "consolidate, everything", run, True
    if units == 36:
        yield "consolidate again, unchanged", run, False
        yield "--version", ["./run.sh", "--version"], False


def table(units, runs, environment, classes):
    with tempfile.TemporaryDirectory() as scratch:
        output = pathlib.Path(scratch, "output")
        rows = list(commands(units, forms(units), output, classes))
        taken = {name: [] for name, _, _ in rows}
        for run in range(runs + 1):
            for name, command, anew in rows:
                if anew:
                    shutil.rmtree(output, ignore_errors=True)
                one = measured(command, environment)
                if run > 0:
                    taken[name].append(one)
    print(f"\n| {units:,} forms | wall s | processor s | peak MiB | exit | of openpyxl's wall, pair by pair |")
    print("|---|---|---|---|---|---|")
    for name, all_runs in taken.items():
        wall, cpu, peak = (statistics.median(one[i] for one in all_runs) for i in range(3))
        ratios = sorted(one[0] / base[0] for one, base in zip(all_runs, taken[BASE]))
        ratio = f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        exits = ", ".join(sorted({str(one[3]) for one in all_runs}))
        print(f"| {name} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {exits} | {ratio} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="36,1000,10000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--workers", default="")
    parser.add_argument("--heap", default="")
    asked = parser.parse_args()
    environment = dict(os.environ)
    if asked.workers:
        environment["TONGHOP_WORKERS"] = asked.workers
    if asked.heap:
        environment["TONGHOP_JAVA_OPTS"] = (environment.get("TONGHOP_JAVA_OPTS", "") + f" -Xmx{asked.heap}").strip()
    subprocess.run(["./run.sh", "--version"], cwd=HOME, env=environment, check=True, stdout=subprocess.DEVNULL)
    classes = SCRATCH / "baselines"
    classes.mkdir(parents=True, exist_ok=True)
    compiler = re.sub(r"java$", "javac", java())
    subprocess.run(
        [compiler, "-d", classes, "-cp", str(HOME / "target" / "lib") + "/*", "bench/baselines/ReadAndSum.java"], cwd=HOME, check=True
    )
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0
    print(f"{os.cpu_count()} processors, load at the start {load:.1f}; {asked.runs} rounds in turn, medians.")
    for units in asked.sizes.split(","):
        table(int(units), asked.runs, environment, classes)


main()
