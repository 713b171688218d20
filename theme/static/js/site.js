// What the pages do beyond HTML and CSS, one job a file; each works alone, none is needed to read.
"use strict";

import "./site/lightbox.js";
import "./site/copy.js";
import "./site/print.js";
import "./site/urgent.js";
import "./site/visits.js";
