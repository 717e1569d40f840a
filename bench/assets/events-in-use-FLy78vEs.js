export { n as eventsOf } from "./events-in-use-CmRDJKUB.js";
