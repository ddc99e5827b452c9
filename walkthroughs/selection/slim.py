"""Leaves out of an artifact what no selection looks at and what differs from run to run."""

import json
import sys
from pathlib import Path

PROJECTS = {"ferry", "ports", "pier"}
UNREAD = ("docs", "parent_map", "child_map", "group_map", "disabled")


def slim(path: Path) -> None:
    artifact = json.loads(path.read_text())
    metadata = artifact["metadata"]
    artifact["metadata"] = {
        key: metadata[key]
        for key in ("dbt_schema_version", "dbt_version", "project_name", "adapter_type")
        if key in metadata
    }
    for section in UNREAD:
        artifact.pop(section, None)
    for section in artifact.values():
        for node in section.values() if isinstance(section, dict) else []:
            if isinstance(node, dict):
                node.pop("created_at", None)
    if "macros" in artifact:
        artifact["macros"] = {
            id: {key: macro[key] for key in ("name", "resource_type", "package_name", "unique_id", "macro_sql", "depends_on")}
            for id, macro in artifact["macros"].items()
            if macro["package_name"] in PROJECTS
        }
    for result in artifact.get("results", []):
        for key in ("compiled_code", "timing", "adapter_response", "message", "relation_name", "execution_time", "thread_id"):
            result.pop(key, None)
    path.write_text(json.dumps(artifact, indent=1) + "\n")


for name in sys.argv[1:]:
    slim(Path(name))
