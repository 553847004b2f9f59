/** The commands around people shown and their consents, with their types. */
import { call } from "$lib/api";
import type {
  ConsentInput,
  Department,
  Person,
  PersonInput,
  PersonRow,
} from "$lib/generated/types";

export const listPeople = (text: string): Promise<PersonRow[]> => call("list_people", { text });
export const getPerson = (id: string): Promise<Person> => call("get_person", { id });
export const savePerson = (person: PersonInput): Promise<Person> => call("save_person", { person });
export const deletePerson = (id: string): Promise<null> => call("delete_person", { id });
export const addConsent = (consent: ConsentInput): Promise<Person> =>
  call("add_consent", { consent });
export const withdrawConsent = (id: string, on: string): Promise<Person> =>
  call("withdraw_consent", { id, on });
export const setTodo = (id: string, done: boolean): Promise<Person> =>
  call("set_todo", { id, done });
export const listDepartments = (): Promise<Department[]> => call("list_departments");
/** Asks for the place; null when that was cancelled. */
export const saveConsentForm = (): Promise<string | null> => call("save_consent_form");
export const openFile = (path: string): Promise<null> => call("open_file", { path });
