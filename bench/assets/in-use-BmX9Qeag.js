export { n as referenceWith } from "./in-use-BEGe0VeG.js";
