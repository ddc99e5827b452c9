"""Asks dbt itself what each selection of a project selects, and writes it down beside the selections.

A transcript holds, for each selection, its command line after a '$', what dbt printed, the criteria of which dbt warned
that they match nothing (after a '?'), and a '!' where dbt refused.
"""

import os
import shlex
import sys
from pathlib import Path

from dbt.cli.main import dbtRunner


def record(project: Path) -> None:
    os.chdir(project)
    common = ["--quiet", "--project-dir", ".", "--profiles-dir", "."]
    parsed = dbtRunner().invoke(["parse", *common])
    if not parsed.success:
        sys.exit(f"{project}: {parsed.exception}")
    lines = []
    for raw in Path("selections.txt").read_text().splitlines():
        if raw and not raw.startswith("#"):
            lines += ["$ " + raw, *answer(parsed.result, common, shlex.split(raw)), ""]
    Path("selections.expected.txt").write_text("\n".join(lines))


def answer(manifest, common, words):
    warnings = []

    def note(event):
        if event.info.name == "NoNodesForSelectionCriteria":
            warnings.append("? " + event.data.spec_raw)

    run = dbtRunner(manifest=manifest, callbacks=[note]).invoke(["ls", *common, *words])
    if not run.success:
        print(words, str(run.exception)[:150].replace("\n", " "))
        return ["!"]
    return [*run.result, *warnings]


record(Path(sys.argv[1]))
