export { k as referenceInUse } from "./reference-CreNkj0z.js";
