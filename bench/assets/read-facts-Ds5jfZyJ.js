export { n as readSupplierFacts } from "./read-facts-BiRExbGm.js";
