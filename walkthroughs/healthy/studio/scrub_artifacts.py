#!/usr/bin/env python3
"""Copies dbt artifacts without what differs from run to run and from machine to machine.

    scrub_artifacts.py <built project> <time of the build> <artifact>=<where to> ...

Paths become relative to the project, times become the given one, invocation ids derive from it.
"""

import json
import sys
from datetime import datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5


def iso(time):
    return time.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def scrub_metadata(metadata, built_at):
    metadata["generated_at"] = iso(built_at)
    metadata["invocation_id"] = str(uuid5(NAMESPACE_URL, iso(built_at)))
    metadata["env"] = {}
    for key, value in {
        "invocation_started_at": iso(built_at),
        "run_started_at": built_at.strftime("%Y-%m-%dT%H:%M:%S.%f+00:00"),
        "user_id": None,
    }.items():
        if key in metadata:
            metadata[key] = value


def scrub_nodes(part, built_at):
    """Every 'created_at' and 'root_path' of the manifest, however deep; a column may have the name too."""
    if isinstance(part, list):
        for value in part:
            scrub_nodes(value, built_at)
    elif isinstance(part, dict):
        for key, value in part.items():
            if key == "created_at" and isinstance(value, (int, float)):
                part[key] = built_at.timestamp()
            elif key == "root_path":
                part[key] = "."
            else:
                scrub_nodes(value, built_at)


def main():
    project, built_at = Path(sys.argv[1]).resolve(), datetime.fromisoformat(sys.argv[2])
    for copy in sys.argv[3:]:
        source, target = map(Path, copy.split("="))
        artifact = json.loads(source.read_text())
        scrub_metadata(artifact["metadata"], built_at)
        scrub_nodes(artifact, built_at)
        text = json.dumps(artifact)
        for left in {str(project), str(Path.home()), sys.prefix}:
            assert left == "/" or left not in text, f"{source}: '{left}' is left"
        target.parent.mkdir(exist_ok=True)
        target.write_bytes((text + "\n").encode())


if __name__ == "__main__":
    main()
