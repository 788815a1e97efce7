// Reads a catalogue in JSON-LD and says, one a line, what DCAT-AP demands and it lacks.
import rdf from "@zazuko/env";
import { JsonLdParser } from "jsonld-streaming-parser";
import { Parser } from "n3";
import { readFileSync } from "node:fs";
import SHACLValidator from "rdf-validate-shacl";

const shapes = rdf.dataset(new Parser({ factory: rdf }).parse(readFileSync("dcat-ap.ttl", "utf8")));
const record = rdf.dataset(shapes.match(null, rdf.namedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")));
for await (const quad of process.stdin.pipe(new JsonLdParser({ dataFactory: rdf }))) {
  record.add(quad);
}
const report = await new SHACLValidator(shapes, { factory: rdf }).validate(record);
for (const result of report.results) {
  console.log([result.focusNode, result.path, result.sourceConstraintComponent].map((term) => term?.value).join(" "));
}
process.exit(report.conforms && record.size > 100 ? 0 : 1);
