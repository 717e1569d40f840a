export { n as eventsOf } from "./events-in-use-CGfRLMFn.js";
