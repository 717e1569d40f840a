export { n as unpackEventContext } from "./event-context-pack-CIftNJLI.js";
