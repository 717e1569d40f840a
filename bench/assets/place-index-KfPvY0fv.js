export { t as placeIndex } from "./place-index-CD_4b5PT.js";
