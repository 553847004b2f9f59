/** What the bench asks of the Rust side. */
import { call, channel } from "$lib/api";
import type {
  AgeAnswer,
  FindingKind,
  OwnLook,
  Person,
  PersonInput,
  PersonRow,
  Photo,
  PhotoCard,
  PhotoProgress,
  PhotosAdded,
  Settlement,
} from "$lib/generated/types";
import type { Region } from "./geometry";

export const listPhotos = (postId: string | null) => call<PhotoCard[]>("list_photos", { postId });
export const getPhoto = (id: string) => call<Photo>("get_photo", { id });
export const checkPhoto = (id: string) => call<Photo>("check_photo", { id });
export const renamePhoto = (id: string, name: string) => call<Photo>("rename_photo", { id, name });
export const setAltText = (id: string, altText: string) =>
  call<PhotoCard>("set_alt_text", { id, altText });
export const answerOwnLook = (id: string, answer: OwnLook | null) =>
  call<Photo>("answer_own_look", { id, answer });
export const deletePhoto = (id: string) => call<null>("delete_photo", { id });

export const settleFinding = (
  photoId: string,
  findingId: string,
  settlement: Settlement,
  age: AgeAnswer | null,
) => call<Photo>("settle_finding", { photoId, findingId, settlement, age });
export const reopenFinding = (photoId: string, findingId: string) =>
  call<Photo>("reopen_finding", { photoId, findingId });
export const answerAge = (photoId: string, findingId: string, age: AgeAnswer | null) =>
  call<Photo>("answer_age", { photoId, findingId, age });
export const addArea = (photoId: string, region: Region, kind: FindingKind) =>
  call<Photo>("add_area", { photoId, region, kind });
export const moveFinding = (photoId: string, findingId: string, region: Region) =>
  call<Photo>("move_finding", { photoId, findingId, region });
export const deleteFinding = (photoId: string, findingId: string) =>
  call<Photo>("delete_finding", { photoId, findingId });
export const restoreFinding = (photoId: string, findingId: string) =>
  call<Photo>("restore_finding", { photoId, findingId });

export const pickPhotos = (title: string) => call<string[]>("pick_photos", { title });
export const addPhotos = (
  paths: string[],
  postId: string | null,
  tell: (progress: PhotoProgress) => void,
) => call<PhotosAdded>("add_photos", { paths, postId, progress: channel(tell) });
export const addPastedPhoto = (bytes: Uint8Array, postId: string | null) =>
  call<PhotosAdded>("add_pasted_photo", { bytes, postId });
export const cancelPhotos = () => call<null>("cancel_photos");

export const listPeople = (text: string) => call<PersonRow[]>("list_people", { text });
export const savePerson = (person: PersonInput) => call<Person>("save_person", { person });
