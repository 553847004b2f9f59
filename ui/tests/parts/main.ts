import { mount } from "svelte";
import "../../src/styles/index.css";
import "../axe";
import Parts from "./Parts.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("parts.html has lost its #app");
mount(Parts, { target });
