export { E as referenceInUse } from "./reference-BY4kZQIb.js";
import "./events-in-use-CGfRLMFn.js";
