export { i as storedEvents } from "./events-CACfy0XU.js";
