export { n as baselineInUse } from "./baseline-DtAe8V9U.js";
