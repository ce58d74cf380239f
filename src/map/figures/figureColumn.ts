import type { TableKey } from "../../read/cells/readKey";
import type { Column } from "../../read/source";
import type { TimeForm } from "../headings/timeForm";
import type { PercentReading } from "./percentReading";
import type { PointReading } from "./pointReading";
import type { PoundReading } from "./poundReading";
import type { UnitsAround } from "./unitOver";

/** The column that a figure stands in: its heading, and how its figures are read. */
export interface FigureColumn {
  readonly heading: Column | null;
  /** The units that the figure's row and its table give it; none if not given. */
  readonly units?: UnitsAround;
  /** What `10:30` is by the words of its row and its table; not said if not given. */
  readonly timeForm?: TimeForm | null;
  /** How bare numbers are read in a percentage measure. */
  readonly percentages: PercentReading;
  /**
   * What the point of `1.234` is in the column's typed figures; worked out when it is asked for. Unclear if not given.
   */
  readonly points?: () => PointReading;
  /**
   * What a pound sign says, worked out when it is asked for; given where the words above the table, and neither its
   * heading nor the row, give the scale.
   */
  readonly pounds?: (() => PoundReading) | undefined;
  /** Whether the table has notes that a raised digit after a figure can point to; it has if not given. */
  readonly notes?: boolean;
  /** What the table explains of its marks. */
  readonly key?: TableKey | undefined;
  /** Whether the figures are levels of the measure, which its unit can bound: a share is no more than 100%. */
  readonly levels?: boolean;
  /** Whether its heading can say another unit than the measure's without its figures being levels: a plan's targets. */
  readonly ofPlan?: boolean;
  /** Whether the measure's figures may be below 0 whatever its unit. */
  readonly signed?: boolean;
}
