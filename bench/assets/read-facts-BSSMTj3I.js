export { n as readSupplierFacts } from "./read-facts-BMNlnJjk.js";
