import { HostType } from "./wire/hostObject";
import type { HostObject } from "./wire/hostObject";
import { notImplemented } from "./wire/hostError";
import type { CustomFunctions } from "./customFunctions";

/** How the pane of a shared runtime stands: states of the client's `AppRuntimeState`. */
class PaneState {
  now = "Visible";
  whenOpened = "Inactive";
}

const addinService = new HostType<PaneState>("AddinInternalService", {
  // The client says that ribbon buttons can be pressed. Nobody presses them here.
  methods: { NotifyActionHandlerReady: () => undefined },
});

const runtimeService = new HostType<PaneState>("AppRuntimeService", {
  methods: {
    GetAppRuntimeState: (pane) => pane.now,
    SetAppRuntimeState: (pane, args) => {
      pane.now = args.text(0);
    },
  },
});

const persistenceService = new HostType<PaneState>("AppRuntimePersistenceService", {
  methods: {
    GetAppRuntimeStartState: (pane) => pane.whenOpened,
    SetAppRuntimeStartState: (pane, args) => {
      pane.whenOpened = args.text(0);
    },
  },
});

/** The services beside the workbook that a client makes by name. */
export class Services {
  private readonly pane = new PaneState();
  private readonly byName: ReadonlyMap<string, HostObject>;

  constructor(functions: CustomFunctions) {
    this.byName = new Map([
      ["Microsoft.ExcelServices.CustomFunctions", functions.service],
      ["Microsoft.InternalService.AddinInternalService", addinService.of(this.pane)],
      ["Microsoft.AppRuntime.AppRuntimeService", runtimeService.of(this.pane)],
      ["Microsoft.AppRuntime.AppRuntimePersistenceService", persistenceService.of(this.pane)],
    ]);
  }

  get(name: string): HostObject {
    const service = this.byName.get(name);
    if (service === undefined) throw notImplemented(`the service ${name}`);
    return service;
  }
}
