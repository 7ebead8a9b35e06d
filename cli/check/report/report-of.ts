import type { Stops } from "../answer";
import type { Format } from "../check-options";
import type { Judged } from "../judged-file";
import { jsonReport } from "./json";
import { junitReport } from "./junit";
import { sarifReport } from "./sarif";
import { tableReport } from "./table";
import { ownVersion } from "./own-version";

/** A report in a format, in lines. */
export function reportOf(format: Format, judged: Judged, stops: Stops, width: number): Iterable<string> {
  switch (format) {
    case "table":
      return tableReport(judged, stops, width);
    case "json":
      return jsonReport(judged);
    case "sarif":
      return sarifReport(judged, ownVersion());
    case "junit":
      return junitReport(judged, stops);
  }
}
