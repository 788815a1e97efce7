// Reads a JSON-stat data set from standard input as any client would, and writes what it found, one object a cell.
const JSONstat = require("jsonstat-toolkit");

const text = require("node:fs").readFileSync(0, "utf8");
const dataset = JSONstat(JSON.parse(text));
if (dataset.class !== "dataset") {
  throw new Error(`not a data set: ${dataset.class}`);
}
const rows = dataset.toTable({ type: "arrobj", content: "id", status: true });
const found = {
  label: dataset.label,
  time: dataset.role && dataset.role.time,
  labels: Object.fromEntries(dataset.id.map((id) => [id, dataset.Dimension(id).Category().map((c) => c.label)])),
  rows,
};
process.stdout.write(JSON.stringify(found));
