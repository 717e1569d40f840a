export { t as EventIndex } from "./event-index-77xy2Z9E.js";
