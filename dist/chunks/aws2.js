export{t as connect}from"./aws.js";
