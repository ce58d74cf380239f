import { describe, expect, it } from "vitest";
import { organisationNamed, sameOrganisation } from "../../../src/map/match/organisation";

describe("sameOrganisation", () => {
  it.each([
    ["Tynebank", "Tynebank Constabulary"],
    ["Tynebank & Fenmarch Police", "Tynebank and Fenmarch Constabulary"],
    ["Fenshire", "Fenshire County Council"],
    ["Oxmoor", "London Borough of Oxmoor"],
    ["LB Oxmoor", "Oxmoor London Borough Council"],
    ["Royal Borough of Oxmoor", "Oxmoor Council"],
    ["Oxmoor MBC", "Oxmoor Metropolitan Borough Council"],
    ["Oxmoor, City of", "Oxmoor City Council"],
    ["The Oxmoor NHS Foundation Trust", "Oxmoor NHS Trust"],
    ["Fenshire Fire & Rescue Service", "Fenshire Fire and Rescue Authority"],
    ["Oxmoor", "Oxmoor Ambulance Service NHS Trust"],
    ["Oxmoor (E08000099)", "Oxmoor Council"],
    ["Tynebank and Fenmarch (TF)", "Tynebank and Fenmarch Police"],
    ["Metropolitan Police", "Metropolitan Police Service"],
    ["Police and Crime Commissioner for the Fen Midlands", "Fen Midlands Police"],
  ])("knows %s as %s", (name, other) => {
    expect([sameOrganisation(name, other), sameOrganisation(other, name)]).toEqual([true, true]);
  });

  it.each([
    ["Oxmoor and Tynebank", "Oxmoor"],
    ["Oxmoor St Peters", "Oxmoor"],
    ["Oxmoor & Hythe", "Oxmoor Council"],
    ["Fenshire East", "Fenshire"],
    ["East Fenshire", "Fenshire Police"],
    ["North Fenshire", "Fenshire"],
    ["Fenshire (excluding Oxmoor)", "Fenshire"],
    ["Fenshire (LY)", "Fenshire"],
    ["Oxmoor General Hospital", "Oxmoor"],
    ["Oxmoor NHS Trust", "Oxmoor Council"],
    ["Oxmoor NHS Trust", "Oxmoor Ambulance Service NHS Trust"],
    ["North East", "North East Ambulance Service"],
    ["Fenshire Fire and Rescue Service", "Fenshire Police"],
    ["Fenshire and Oxmoor Police", "Fenshire County Council"],
    ["Oxmoor City Council", "Oxmoor County Council"],
    ["Oxmoor Town Council", "Oxmoor"],
    ["Oxmoor", "Greater Oxmoor Police"],
    ["London", "City of London Police"],
    ["Tynebank average", "Tynebank"],
    ["Tynebank peers", "Tynebank"],
    ["Tynebank rank", "Tynebank"],
    ["Tynebank target", "Tynebank"],
    ["Tynebank and neighbours", "Tynebank"],
    ["Council", "The Council of Fenshire"],
    ["", "Police"],
  ])("takes %s for another than %s", (name, other) => {
    expect([sameOrganisation(name, other), sameOrganisation(other, name)]).toEqual([false, false]);
  });
});

describe("organisationNamed", () => {
  it("takes the name that is written the same before any other form of it", () => {
    expect(organisationNamed(["Oxmoor Council", "Oxmoor"], "oxmoor")).toBe("Oxmoor");
  });
  it("takes none where two bodies have the name, or the only like name is another's", () => {
    expect(organisationNamed(["Oxmoor Council", "Oxmoor Police"], "Oxmoor")).toBeNull();
    expect(organisationNamed(["Oxmoor St Peters", "Tynebank"], "Oxmoor")).toBeNull();
  });
  it("takes none where a row is the place's and another the county's of that name", () => {
    expect(organisationNamed(["Oxmoor", "County Oxmoor"], "Oxmoor County Council")).toBeNull();
    expect(organisationNamed(["Oxmoor County", "Oxmoor"], "Oxmoor Constabulary")).toBeNull();
    expect(organisationNamed(["Oxmoor", "County Oxmoor"], "Oxmoor City Council")).toBe("Oxmoor");
    expect(organisationNamed(["Oxmoor", "County Tynebank"], "Oxmoor County Council")).toBe("Oxmoor");
  });
});
