export { E as referenceInUse } from "./reference-Dp15vU2d.js";
import "./events-in-use-CmRDJKUB.js";
