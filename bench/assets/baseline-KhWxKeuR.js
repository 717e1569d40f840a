export { c as keptEditions } from "./baseline-DyDazBzL.js";
