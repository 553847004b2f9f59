/** The commands around the roster, with their types. */
import { call } from "$lib/api";
import type {
  Agreement,
  Coverage,
  Department,
  ImportPreview,
  LifeCycle,
  Member,
  MemberPage,
  MemberQuery,
  Profile,
  Settings,
} from "$lib/generated/types";

export const listMembers = (query: MemberQuery): Promise<MemberPage> =>
  call("list_members", { query });
export const getMember = (id: string): Promise<Member> => call("get_member", { id });
export const openProfile = (id: string): Promise<null> => call("open_profile", { id });
export const addMember = (profile: Profile): Promise<Member> => call("add_member", { profile });
export const changeMember = (id: string, profile: Profile): Promise<Member> =>
  call("change_member", { id, profile });
export const stepMember = (id: string, stage: LifeCycle, on: string): Promise<Member> =>
  call("step_member", { id, stage, on });
export const acknowledgeAgreement = (
  id: string,
  agreement: Agreement,
  version: number,
  on: string,
): Promise<Member> => call("acknowledge_agreement", { id, agreement, version, on });
export const deleteMember = (id: string): Promise<null> => call("delete_member", { id });

export const listDepartments = (): Promise<Department[]> => call("list_departments");
export const saveDepartments = (departments: Department[]): Promise<Department[]> =>
  call("save_departments", { departments });
export const getCoverage = (): Promise<Coverage[]> => call("get_coverage");
export const getSettings = (): Promise<Settings> => call("get_settings");

export const pickTable = (title: string): Promise<string | null> =>
  call("pick_file", { title, kinds: "table" });
export const previewImport = (path: string): Promise<ImportPreview> =>
  call("preview_import", { path });
export const importMembers = (path: string): Promise<number> => call("import_members", { path });
