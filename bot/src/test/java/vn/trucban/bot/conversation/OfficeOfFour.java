package vn.trucban.bot.conversation;

import vn.trucban.bot.staff.Role;

/** The beginning of tests in which one officer reports, another has the same trouble, and a technician may hand the work to another. */
abstract class OfficeOfFour {
    final Office office = new Office();
    final Phone officer = office.person("officer", "Chị Hoa", Role.OFFICER);
    final Phone other = office.person("other", "Anh Bình", Role.OFFICER);
    final Phone technician = office.person("technician", "Anh Kỹ", Role.TECHNICIAN);
    final Phone second = office.person("technician2", "Chị Thuật", Role.TECHNICIAN);
}
