export { n as referenceWith } from "./in-use-DqCGzSaL.js";
