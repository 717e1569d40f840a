export { o as loadedEditions } from "./reference-B2BSj9Si.js";
