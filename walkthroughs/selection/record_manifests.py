"""Asks dbt's own selector what it selects in manifests of which we have no project, and writes down a digest of each list.

  record_manifests.py <folder of data sets> <file to write>

A transcript holds, for each manifest that dbt can read, its path after a '=', with that of an earlier one where there
is one; for each selection its command line after a '$', then how many nodes dbt lists and the beginning of the SHA-256
of the lines, each with its end. The selections are made of the manifest's own names, the same ones each time.
"""

import argparse
import hashlib
import json
import shlex
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace

from dbt.artifacts.schemas.manifest import WritableManifest
from dbt.compilation import Linker
from dbt.contracts.graph.manifest import Manifest
from dbt.exceptions import ContractBreakingChangeError
from dbt.flags import set_from_args
from dbt.graph import Graph, ResourceTypeSelector, parse_difference
from dbt.node_types import NodeType
from dbt.task.list import ListTask
from dbt_common.events.contextvars import task_contextvars

EVERYWHERE = [
    "",
    "--select *",
    "--exclude tag:*",
    "--select package:this",
    "--exclude package:this",
    "--select source:*",
    "--select source:*+1",
    "--select config.materialized:view",
    "--select config.materialized:table",
    "--select config.materialized:ephemeral+",
    "--select config.materialized:incremental",
    "--select config.enabled:true --resource-type model",
    "--select tag:*",
    "--select resource_type:seed+",
    "--select resource_type:analysis --resource-type all",
    "--select test_type:generic",
    "--select test_type:singular",
    "--select test_name:unique",
    "--select test_name:*unique*",
    "--select version:none",
    "--select access:protected",
    "--select path:models",
    "--select path:models/*",
    "--select path:models/**/*.sql",
    "--select path:seeds",
    "--select path:tests",
    "--select path:models/staging",
    "--select models/*.yml",
    "--select file:stg_*",
    "--select *__* --exclude stg_*",
    "--select *_tmp+1",
    "--select package:*,resource_type:model --indirect-selection cautious",
    "--select package:*,resource_type:model --indirect-selection buildable",
    "--select package:*,resource_type:model --indirect-selection empty",
    "--exclude resource_type:test --indirect-selection cautious",
    "--resource-type source --resource-type model",
    "--exclude-resource-type test",
]
FOR_A_MODEL = [
    "--select {0}",
    "--select +{0}",
    "--select {0}+",
    "--select 1+{0}+1",
    "--select @{0}",
    "--select +{0},{1}+",
    "--select +{0} --exclude +{1}",
    "--select {0} {1} --indirect-selection cautious",
    "--select +{0} --indirect-selection buildable",
    "--select {2}+1 --exclude {0}",
    "--select {3} --indirect-selection empty",
]
COMPARED = [
    f"--select state:{word} --state state"
    for word in (
        "new",
        "old",
        "modified",
        "modified+",
        "unmodified",
        "modified.body",
        "modified.configs",
        "modified.relation",
        "modified.persisted_descriptions",
        "modified.macros",
        "modified.contract",
    )
]
MODELS = 4
EARLIER = {"after": "before", "target": "state"}


class Args:
    def __init__(self, words):
        parser = argparse.ArgumentParser()
        parser.add_argument("--select", nargs="+")
        parser.add_argument("--exclude", nargs="+")
        parser.add_argument("--indirect-selection", default="eager")
        parser.add_argument("--resource-type", action="append", dest="resource_types")
        parser.add_argument("--exclude-resource-type", action="append", dest="exclude_resource_types")
        parser.add_argument("--state")
        parser.parse_args(words, namespace=self)
        self.models = None


class Listing(ListTask):
    """dbt's own 'ls', given a manifest instead of a project."""

    def __init__(self, manifest, graph, args, state):
        self.manifest, self.graph, self.args, self.previous_state = manifest, graph, args, state

    def get_node_selector(self):
        return ResourceTypeSelector(
            self.graph, self.manifest, self.previous_state, self.resource_types, include_empty_nodes=True
        )

    def get_selection_spec(self):
        return parse_difference(self.args.select, self.args.exclude or ())


def selections(manifest):
    models = sorted(
        node.unique_id
        for node in manifest.nodes.values()
        if node.resource_type == NodeType.Model
    )
    step = max(1, len(models) // MODELS)
    picked = [manifest.nodes[id] for id in models[::step]][:MODELS]
    lines = list(EVERYWHERE)
    for one, other in zip(picked, picked[1:] + picked[:1]):
        names = (one.name, other.name, one.original_file_path, ".".join(one.fqn[:-1]))
        lines += [form.format(*names) for form in FOR_A_MODEL]
    return lines


def flags(indirect_selection):
    set_from_args(
        argparse.Namespace(
            INDIRECT_SELECTION=indirect_selection,
            WARN_ERROR=False,
            state_modified_compare_more_unrendered_values=False,
        ),
        None,
    )


def read(path):
    manifest = Manifest.from_writable_manifest(WritableManifest.read_and_check_versions(str(path)))
    linker = Linker()
    linker.link_graph(manifest)
    return manifest, Graph(linker.graph)


def record(path, earlier):
    flags("eager")
    manifest, graph = read(path)
    if json.loads(path.read_text()).get("metrics") and not manifest.metrics:
        raise ValueError("dbt no longer reads metrics of that age")
    stand_in = any(selector.get("default") for selector in manifest.selectors.values())
    state = SimpleNamespace(manifest=read(earlier)[0], results=None) if earlier else None
    lines = []
    with tempfile.TemporaryDirectory() as root, task_contextvars(project_root=root):
        lay_out(manifest, Path(root))
        for line in selections(manifest) + (COMPARED if state else []):
            args = Args(shlex.split(line))
            if stand_in and not (args.select or args.exclude):
                continue
            flags(args.indirect_selection)
            try:
                listed = list(Listing(manifest, graph, args, state).generate_selectors())
            except ContractBreakingChangeError:
                continue
            digest = hashlib.sha256("".join(node + "\n" for node in listed).encode()).hexdigest()
            lines += ["$ " + line, f"{len(listed)} {digest[:16]}"]
    return lines


def lay_out(manifest, root):
    """dbt looks for paths on disk: the project's own, as far as the manifest knows them; all where it names no project."""
    everything = (manifest.nodes, manifest.sources, manifest.exposures, manifest.metrics, manifest.unit_tests)
    for node in (node for section in everything for node in section.values()):
        if manifest.metadata.project_name in (None, node.package_name):
            patch = getattr(node, "patch_path", None)
            for path in (node.original_file_path, patch.split("://")[1] if patch else None):
                if path:
                    (root / path).parent.mkdir(parents=True, exist_ok=True)
                    (root / path).touch()


data = Path(sys.argv[1])
transcript = []
for found in sorted(data.rglob("manifest*.json")) + sorted(data.glob("artifacts/dbt-core-state/*.json")):
    before = found.parent.parent / EARLIER.get(found.parent.name, "none") / found.name
    before = before if before.exists() else None
    title = " ".join(str(path.relative_to(data)) for path in (found, before) if path)
    try:
        answers = record(found, before)
    except Exception as problem:
        print("-", title, str(problem)[:100].replace("\n", " "))
        continue
    print("+", title)
    transcript += ["= " + title, *answers, ""]
Path(sys.argv[2]).write_text("\n".join(transcript))
