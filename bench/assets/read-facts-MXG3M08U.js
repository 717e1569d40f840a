export { n as readSupplierFacts } from "./read-facts-Cc0HVlYg.js";
