export { o as loadedEditions } from "./reference-D6vMooIH.js";
