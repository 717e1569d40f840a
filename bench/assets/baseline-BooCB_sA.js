export { c as keptEditions } from "./baseline-CNfd3M3c.js";
