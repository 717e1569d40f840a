export { r as readDerivedEvents } from "./derived-events-ComVngT5.js";
