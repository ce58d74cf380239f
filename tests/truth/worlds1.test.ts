import { describeWorlds } from "./worldsOfPart";

describeWorlds({ place: 0, of: 2 });
