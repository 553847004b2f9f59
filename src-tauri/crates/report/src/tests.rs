mod golden;
mod hostile;
mod months;
mod pages;
mod spoken;
