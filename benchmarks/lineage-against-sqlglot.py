"""Column lineage by Gumshoe and by sqlglot on the same statements in the same run: who is right, and who is faster.

Usage: lineage-against-sqlglot.py <shared folder> <Gumshoe's class path> <work folder>
"""

import glob
import json
import re
import subprocess
import sys
import time

import sqlglot
from sqlglot import exp
from sqlglot.lineage import lineage

SUPPORTED = ["ansi", "duckdb", "postgres", "snowflake", "bigquery", "redshift", "databricks", "sparksql", "trino", "athena"]
GLOT = {"ansi": None, "sparksql": "spark"}
GUMSHOE = {"sparksql": "databricks"}
WARM_UP, MEASURED = 20, 5


def tasks(shared):
    found = []
    files = {}
    for line in open(f"{shared}/data/lineage/sqllineage_column.jsonl"):
        entry = json.loads(line)
        labels = [label for label in entry["dialects"] if label in SUPPORTED]
        sql = entry["sql"].strip().rstrip(";")
        form = re.match(r"(?is)\s*(with|select|insert|create\s+(or\s+replace\s+)?(table|view))\b", sql)
        update = re.match(r"(?is)\s*with\b.*\bupdate\b", sql)
        if not labels or not form or update or ";" in sql or any(edge["from"]["column"] == "*" for edge in entry["expected"]):
            continue
        schema = entry["schema"]
        if isinstance(schema, str):
            schema = files.setdefault(schema, json.load(open(f"{shared}/data/lineage/{schema}")))
        expected = {edge_of(e["from"]["table"], e["from"]["column"], e["to"]["table"], e["to"]["column"]) for e in entry["expected"]}
        found.append({"set": "corpus", "id": entry["id"], "label": labels[0], "dialect": GUMSHOE.get(labels[0], labels[0]),
                      "sql": sql, "schema": schema, "expected": sorted(expected)})
    for manifest in sorted(glob.glob(f"{shared}/data/packages/*/manifest.json")):
        found.extend(package(manifest))
    return found


def package(manifest):
    nodes = json.load(open(manifest))
    catalog = json.load(open(manifest.replace("manifest.json", "catalog.json")))
    schema = {}
    for node in list(catalog["nodes"].values()) + list(catalog["sources"].values()):
        of = node["metadata"]
        schema[f"{of['database']}.{of['schema']}.{of['name']}".lower()] = [column.lower() for column in node["columns"]]
    found = []
    for node in nodes["nodes"].values():
        sql = node.get("compiled_code") or ""
        if node["resource_type"] == "model" and sql.strip() and "__dbt__cte__" not in sql:
            read = set(re.findall(r'"?(\w+)"?\."?(\w+)"?\."?(\w+)"?', sql.lower()))
            own = {name: columns for name, columns in schema.items() if tuple(name.split(".")) in read}
            found.append({"set": "models", "id": manifest + node["unique_id"], "label": "postgres", "dialect": "postgres",
                          "sql": sql, "schema": own})
    return found


def edge_of(source, column, target, output):
    words = [re.sub(r"\s+", " ", "null" if word is None else str(word)).strip().lower() for word in (source, column, target, output)]
    return f"{words[0]}.{words[1]} > {words[2]}.{words[3]}"


def nested(schema):
    tree = {}
    for name, columns in schema.items():
        place = tree
        for part in name.split("."):
            place = place.setdefault(part, {})
        place.update({column: "text" for column in columns})
    return tree


def by_sqlglot(task):
    """Asks for all output columns at once, which is the fastest way that its documentation knows."""
    dialect = GLOT.get(task["label"], task["label"])
    tree = sqlglot.parse_one(task["sql"], dialect=dialect)
    target, listed, query = "", [], tree
    if isinstance(tree, (exp.Insert, exp.Create)):
        into = tree.this
        if isinstance(into, exp.Schema):
            listed = [one.name for one in into.expressions]
            into = into.this
        target = ".".join(part.name for part in into.parts)
        query = tree.expression
        if tree.args.get("with_") or tree.args.get("with"):
            query.set("with_" if "with_" in query.arg_types else "with", tree.args.get("with_") or tree.args.get("with"))
    query = query.unnest() if isinstance(query, exp.Subquery) else query
    written = [one.alias_or_name if isinstance(one, (exp.Alias, exp.Column)) else one.sql(dialect=dialect) for one in query.selects]
    starred = any(one.is_star for one in query.selects)
    edges = set()
    nodes = lineage(None, query, nested(task["schema"]), dialect=dialect, trim_selects=False, copy=False)
    for place, (output, root) in enumerate(nodes.items()):
        name = listed[place] if place < len(listed) else output if starred or place >= len(written) else written[place]
        for node in root.walk():
            if not node.downstream and isinstance(node.expression, exp.Table):
                table = ".".join(part.name for part in node.expression.parts)
                edges.add(edge_of(table, last(node.name), target, name))
            elif not node.downstream and isinstance(node.expression, exp.Placeholder):
                edges.add(edge_of(None, last(node.name), target, name))
    return edges


def last(name):
    return name.split(".")[-1].strip('"`')


def score(found, expected):
    exact = sum(found[id] == edges for id, edges in expected.items())
    right = sum(len(found[id] & edges) for id, edges in expected.items())
    precision = right / max(1, sum(len(found[id]) for id in expected))
    recall = right / max(1, sum(len(edges) for edges in expected.values()))
    return len(expected), exact, precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main(shared, classpath, work):
    all_tasks = tasks(shared)
    with open(f"{work}/tasks.jsonl", "w") as file:
        file.writelines(json.dumps(task) + "\n" for task in all_tasks)
    glot, times, failed = {}, {"corpus": float("inf"), "models": float("inf")}, set()
    for _ in range(2):
        spent = {"corpus": 0.0, "models": 0.0}
        for task in all_tasks:
            start = time.process_time()
            try:
                glot[task["id"]] = by_sqlglot(task)
            except Exception:
                glot[task["id"]] = set()
                failed.add(task["id"])
            spent[task["set"]] += time.process_time() - start
        times = {name: min(times[name], spent[name]) for name in times}
    subprocess.run(["java", "-Xmx2g", "-XX:+UseSerialGC", "-cp", classpath, f"{sys.path[0]}/LineageAgainstSqlglot.java",
                    f"{work}/tasks.jsonl", f"{work}/gumshoe.json", str(WARM_UP), str(MEASURED)], check=True)
    result = json.load(open(f"{work}/gumshoe.json"))
    ours = {id: {re.sub(r"\s+", " ", edge).strip().lower() for edge in edges} for id, edges in result["edges"].items()}
    expected = {task["id"]: set(task["expected"]) for task in all_tasks if task["set"] == "corpus"}
    native = "compiled (sqlglotc)" if sys.modules["sqlglot.parser"].__file__.endswith(".so") else "pure Python"
    print(f"sqlglot {sqlglot.__version__}, {native}, Python {sys.version.split()[0]}; processor time, parsing included, of one thread's"
          f" work; warm: mean of {MEASURED} s after {WARM_UP} s; statements without '*' in their expected lineage")
    print("| tool | statements | exactly right | share | precision | recall | F1 |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, found in (("gumshoe", ours), ("sqlglot", glot)):
        count, exact, precision, recall, f1 = score(found, expected)
        print(f"| {name} | {count} | {exact} | {100 * exact / count:.1f} % | {precision:.3f} | {recall:.3f} | {f1:.3f} |")
    print()
    print("| statements | number | sqlglot: CPU ms each | gumshoe, first pass | gumshoe, warm | ratio, first pass | ratio, warm |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name in ("corpus", "models"):
        count = sum(task["set"] == name for task in all_tasks)
        first, warm = result["first"][name], result["warm"][name]
        print(f"| {name} | {count} | {1e3 * times[name] / count:.2f} | {1e3 * first / count:.2f} | {1e3 * warm / count:.2f}"
              f" | {times[name] / first:.1f} | {times[name] / warm:.1f} |")
    print()
    print(f"sqlglot failed on {len(failed)} statements: {len(failed & expected.keys())} of the corpus")
    for id, edges in expected.items():
        if ours[id] != edges:
            print(f"gumshoe misses {id}: expected {sorted(edges)}, found {sorted(ours[id])}")


main(*sys.argv[1:])
