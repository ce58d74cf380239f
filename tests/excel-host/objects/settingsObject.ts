import type { Workbook } from "../model/workbook";
import { collection } from "../wire/collection";
import { HostType } from "../wire/hostObject";

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const settingType = new HostType<Setting>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
});

const base = collection<Workbook, Setting>({
  list: (workbook) => [...workbook.settings.keys()].map((key) => ({ workbook, key })),
  object: (setting) => settingType.of(setting),
  // Keys of settings, unlike names, tell capitals from small letters.
  matches: ({ key }, wanted) => key === wanted,
});

/** `Workbook.settings`: the add-in's own values, kept in the workbook. */
export const settingsType = new HostType<Workbook>("SettingCollection", {
  ...base,
  methods: {
    ...base.methods,
    Add: (workbook, args) => {
      const key = args.text(0);
      workbook.settings.set(key, args.raw(1));
      return settingType.of({ workbook, key });
    },
  },
});
