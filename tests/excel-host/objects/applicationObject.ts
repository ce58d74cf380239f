import type { Workbook } from "../model/workbook";
import { HostType } from "../wire/hostObject";
import { boolean, oneOf } from "../wire/readValue";

const CALCULATION_MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const cultureInfoType = new HostType<Workbook>("CultureInfo", {
  properties: { Name: { get: (workbook) => workbook.locale } },
});

/** `Workbook.application`. Values are always up to date when read, so the mode is kept and has no effect. */
export const applicationType = new HostType<Workbook>("Application", {
  properties: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value) => {
        workbook.calculationMode = oneOf(CALCULATION_MODES)(value);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (workbook) => cultureInfoType.of(workbook) },
  methods: {
    Calculate: (workbook) => workbook.recalculation.everythingChanged(),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

/** `RequestContext.runtime`. */
export const runtimeType = new HostType<Workbook>("Runtime", {
  properties: {
    EnableEvents: {
      get: (workbook) => workbook.events.enabled,
      set: (workbook, value) => {
        workbook.events.enabled = boolean(value);
      },
    },
  },
});
