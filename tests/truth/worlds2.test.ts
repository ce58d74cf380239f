import { describeWorlds } from "./worldsOfPart";

describeWorlds({ place: 1, of: 2 });
