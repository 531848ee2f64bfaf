export{t as parsePlanData}from"./review.js";
