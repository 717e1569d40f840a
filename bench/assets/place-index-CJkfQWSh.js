export { t as placeIndex } from "./place-index-CPfT6mo4.js";
